// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/properties.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

/// libFuzzer's entrance; GALLEY_FUZZED is the property under test (see CMakeLists.txt).
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto length = static_cast<qsizetype>(size);
    const QString broken = galley::faults::GALLEY_FUZZED(QByteArray(reinterpret_cast<const char *>(data), length));
    if (!broken.isEmpty()) {
        std::fprintf(stderr, "does not hold: %s\n", qPrintable(broken));
        std::abort();
    }
    return 0;
}
