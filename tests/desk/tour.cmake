# SPDX-FileCopyrightText: 2026 The Galley developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The whole tour, or a part of it, off screen: cmake -DGALLEY=program -DFOLDER=folder [-DPART=name -DPICTURES=number] -P tour.cmake
file(REMOVE_RECURSE "${FOLDER}")
if(PART)
    execute_process(COMMAND "${GALLEY}" --tour "${FOLDER}" --tour-only "${PART}" RESULT_VARIABLE result TIMEOUT 880)
    file(GLOB pictures "${FOLDER}/*.png")
    list(LENGTH pictures count)
    if(NOT result EQUAL 0 OR count LESS PICTURES)
        message(FATAL_ERROR "the tour's part ${PART} ended with ${result} and left ${count} pictures")
    endif()
    return()
endif()
execute_process(COMMAND "${GALLEY}" --tour "${FOLDER}" RESULT_VARIABLE result TIMEOUT 1780)
if(NOT result EQUAL 0)
    message(FATAL_ERROR "the tour ended with ${result}")
endif()
file(GLOB pictures "${FOLDER}/*.png")
list(LENGTH pictures count)
if(count LESS 158 OR NOT EXISTS "${FOLDER}/portal/index.html" OR EXISTS "${FOLDER}/portal/newsroom.sqlite")
    message(FATAL_ERROR "the tour left ${count} pictures, or no portal")
endif()
