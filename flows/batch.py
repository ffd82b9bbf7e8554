"""The scheduled batch: the intake flow, weekdays at six, Swedish time (prefect.yaml).

``python flows/batch.py MAPP PROFIL`` keeps the schedule itself, on a machine without a Prefect worker.
"""

import sys

from prefect.schedules import Cron

from intake import intake

batch = intake.with_options(name="batch", description="Granskar det som ligger i inkorgen, vardagar 06.00.")

SCHEDULE = Cron("0 6 * * MON-FRI", timezone="Europe/Stockholm")

if __name__ == "__main__":
    folder, profile = sys.argv[1:3]
    batch.serve(
        name="morgonbatch", schedule=SCHEDULE, parameters={"base": folder, "profile": profile}, limit=1
    )
