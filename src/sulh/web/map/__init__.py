# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The map of what happened: what is on it, what lies under it, and the files that a browser draws it with.

placing   where each incident is and in which cell; when, in bins: of one state
view      the map's data: areas or cells, registered lines and zones
vendor    maplibre-gl and what it needs, byte for byte as their makers published them
ground    land, water and places: of the invented land, of a region, or of nothing
tiles     an operator's own tiles, if one was put here

Nothing comes from another address, and no state's boundary, name or colour is on it (docs/decisions/0036).
"""
