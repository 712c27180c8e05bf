// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace galley {

/// The window is designed for type of 13 px. Where the system asks for larger type, what is written grows, and with it the
/// rows, fields and bars it stands in. Window thread.
double typeScale();
/// Appearance sets it, before it dresses the windows.
void setTypeScale(double scale);
/// Pixels of what was designed for the usual type.
int typePixels(int designed);
/// The same for what a form of ui/ fixes: bounds of its widgets and, of a window, its size, as far as the screen goes. Right
/// after setupUi(), before anything else is said of sizes.
void growWithType(QWidget &form);
/// At least as high as its texts want at its width, for a form with lines that wrap.
void fitToTexts(QWidget &form);

} // namespace galley
