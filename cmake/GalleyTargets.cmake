# SPDX-FileCopyrightText: 2026 The Galley developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# How every target of the project is made. The flags stand once, on galley_flags; a folder of src/
# becomes one static library through galley_library(), which is also where the arrows of
# ARCHITECTURE.md are enforced: a library sees the headers of those it names under LINK, no others.

add_library(galley_flags INTERFACE)
target_compile_definitions(galley_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_CONTEXTLESS_CONNECT QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_FOREACH QT_NO_KEYWORDS QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_UP_TO=0x060800
    GALLEY_VERSION="${PROJECT_VERSION}")
target_compile_features(galley_flags INTERFACE cxx_std_23)
if(MSVC)
    target_compile_options(galley_flags INTERFACE /W4 /WX /utf-8 /permissive- /Zc:__cplusplus)
else()
    target_compile_options(galley_flags INTERFACE
        $<$<COMPILE_LANGUAGE:CXX>:-Wall;-Wextra;-Wpedantic;-Werror;-Wshadow;-Wnon-virtual-dtor;-Wold-style-cast;-Wcast-align;-Woverloaded-virtual;-Wformat=2;-Wimplicit-fallthrough;-Wswitch;-Winvalid-pch;-Wextra-semi;-Wzero-as-null-pointer-constant>)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_compile_options(galley_flags INTERFACE
            $<$<COMPILE_LANGUAGE:CXX>:-Wduplicated-cond;-Wlogical-op;-fpch-preprocess>
            # GCC 14 takes the value of a std::expected that holds an error for read, where it inlines much.
            $<$<AND:$<COMPILE_LANGUAGE:CXX>,$<CONFIG:Release,RelWithDebInfo>>:-Wno-maybe-uninitialized>)
    else()
        # Clang's -Wextra asks for fields that have a default; leaving them out is why they have one.
        target_compile_options(galley_flags INTERFACE
            $<$<COMPILE_LANGUAGE:CXX>:-Wno-missing-designated-field-initializers>)
    endif()
endif()

# One precompiled header for everything without a window, one for everything with.
function(_galley_pch name)
    cmake_parse_arguments(arg "" "" "LINK;HEADERS" ${ARGN})
    file(WRITE "${CMAKE_BINARY_DIR}/${name}.cpp.in" "")
    configure_file("${CMAKE_BINARY_DIR}/${name}.cpp.in" "${CMAKE_BINARY_DIR}/${name}.cpp" COPYONLY)
    add_library(${name} STATIC "${CMAKE_BINARY_DIR}/${name}.cpp")
    set_target_properties(${name} PROPERTIES AUTOMOC OFF AUTORCC OFF)
    target_link_libraries(${name} PUBLIC galley_flags ${arg_LINK})
    target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
endfunction()
_galley_pch(galley_pch_core LINK Qt6::Core
    HEADERS <QtCore> <algorithm> <expected> <functional> <memory> <optional> <span> <utility> <variant> <vector>)
if(GALLEY_DESK)
    _galley_pch(galley_pch_desk LINK Qt6::Widgets
        HEADERS <QtCore> <QtWidgets> <algorithm> <expected> <functional> <memory> <optional> <span> <utility> <variant> <vector>)
endif()

# galley_library(NAME [WINDOWED] SOURCES … LINK …): the library of src/NAME.
function(galley_library name)
    cmake_parse_arguments(arg "WINDOWED" "" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
    add_library(galley_${name} STATIC ${arg_SOURCES})
    add_library(Galley::${name} ALIAS galley_${name})
    # Headers are named from src/: #include "article/content.h".
    target_include_directories(galley_${name} PUBLIC "${PROJECT_SOURCE_DIR}/src")
    target_link_libraries(galley_${name} PUBLIC galley_flags Qt6::Core ${arg_LINK} PRIVATE ${arg_PRIVATE_LINK})
    if(arg_WINDOWED)
        target_precompile_headers(galley_${name} REUSE_FROM galley_pch_desk)
    else()
        target_precompile_headers(galley_${name} REUSE_FROM galley_pch_core)
    endif()
endfunction()

# galley_program(NAME [WINDOWED] SOURCES … LINK …)
function(galley_program name)
    cmake_parse_arguments(arg "WINDOWED" "" "SOURCES;LINK" ${ARGN})
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE galley_flags ${arg_LINK})
endfunction()

# galley_test(NAME [QUICK] [LONG] [WINDOWED] SOURCES … LINK … [TIMEOUT seconds])
#   QUICK    part of `ctest -L quick`, which stays under a minute
#   LONG     part of `packaging/dev test --long` only
#   WINDOWED needs a display or the offscreen platform
function(galley_test name)
    cmake_parse_arguments(arg "QUICK;LONG;WINDOWED" "TIMEOUT" "SOURCES;LINK" ${ARGN})
    add_executable(tst_${name} ${arg_SOURCES})
    target_link_libraries(tst_${name} PRIVATE galley_flags Qt6::Test galley_testkit ${arg_LINK})
    target_compile_definitions(tst_${name} PRIVATE
        GALLEY_SOURCE_DIR="${PROJECT_SOURCE_DIR}" GALLEY_TEST_DIR="${CMAKE_CURRENT_SOURCE_DIR}")
    if(arg_WINDOWED)
        target_precompile_headers(tst_${name} REUSE_FROM galley_pch_desk)
    else()
        target_precompile_headers(tst_${name} REUSE_FROM galley_pch_core)
    endif()
    add_test(NAME ${name} COMMAND tst_${name})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 300)
    endif()
    set(labels "")
    if(arg_QUICK)
        list(APPEND labels quick)
    endif()
    if(arg_LONG)
        list(APPEND labels long)
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${labels}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;GALLEY_GALLEYCTL=$<TARGET_FILE:galleyctl>;GALLEY_SHARED=${PROJECT_SOURCE_DIR}/../shared")
endfunction()
