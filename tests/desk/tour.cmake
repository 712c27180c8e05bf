# SPDX-FileCopyrightText: 2026 The Galley developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The whole tour, off screen: cmake -DGALLEY=program -DFOLDER=folder -P tour.cmake
file(REMOVE_RECURSE "${FOLDER}")
execute_process(COMMAND "${GALLEY}" --tour "${FOLDER}" RESULT_VARIABLE result TIMEOUT 1780)
if(NOT result EQUAL 0)
    message(FATAL_ERROR "the tour ended with ${result}")
endif()
file(GLOB pictures "${FOLDER}/*.png")
list(LENGTH pictures count)
if(count LESS 158 OR NOT EXISTS "${FOLDER}/portal/index.html" OR EXISTS "${FOLDER}/portal/newsroom.sqlite")
    message(FATAL_ERROR "the tour left ${count} pictures, or no portal")
endif()
