# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What kind of act a report's code stands for when reports are compared; a code that is not known here is undetermined.

Reports keep the codes of their source or procedure. Two codes of one kind speak for sameness; an undetermined one
speaks neither for nor against it, so a code that nobody listed costs nothing and wins nothing. A report that
something was NOT noticed tells of no incident at all.
"""

from sulh.fusion.parameters import Act

ACTS: dict[str, Act] = {
    **dict.fromkeys(("artillery", "indirect_fire", "mortar_fire", "rocket_fire", "shelling"), Act.SHELLING),
    **dict.fromkeys(("gunfire", "shots", "small_arms", "small_arms_fire", "sniper_fire"), Act.SMALL_ARMS),
    **dict.fromkeys(("air_strike", "airstrike", "bombing"), Act.AIR_STRIKE),
    **dict.fromkeys(("drone", "drone_strike", "uav", "uav_strike"), Act.DRONE),
    **dict.fromkeys(("ied", "mine", "roadside_bomb"), Act.IED),
    **dict.fromkeys(("abduction", "detention", "hostage_taking"), Act.ABDUCTION),
    **dict.fromkeys(("crossing", "incursion", "infiltration", "raid"), Act.CROSSING),
    **dict.fromkeys(("new_position", "reinforcement", "troop_movement"), Act.TROOP_MOVEMENT),
    **dict.fromkeys(("closure", "crossing_closed"), Act.CLOSURE),
}
# Who looked and noticed nothing, or could not look: coverage, and no incident.
NOTHING_NOTED = frozenset({"no_picture", "no_weapon_use_noted", "nothing_noted"})


def act_of(code: str) -> Act:
    """The kind of act of a report's code."""
    return ACTS.get(code, Act.UNDETERMINED)
