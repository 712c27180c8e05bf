// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QSize>

#include <memory>

namespace galley::bench {

/// An X server without a screen, and hands at its keyboard. The extensions' libraries are loaded as they are found, so
/// that nothing needs their headers. It ends with this object.
class VirtualDisplay
{
public:
    static Result<std::unique_ptr<VirtualDisplay>> start(QSize size = {1440, 900});
    ~VirtualDisplay();

    QProcessEnvironment environment() const; ///< the system's, with this display
    /// The largest window on the screen gets the keys; false while there is none.
    bool focusWindow();
    void click(QPoint where);
    /// Presses and releases; 0 when this keyboard has no such key.
    bool press(unsigned long keysym, unsigned long modifier = 0);
    /// Milliseconds until anything on the screen is drawn anew, what was drawn before this call not counted; -1 when
    /// nothing was in time.
    double untilDrawn(int patience);
    /// What was drawn up to now does not count.
    void forgetDrawn();
    void save(const QString &file); ///< a picture of the screen, for looking whether all is as it should be

private:
    VirtualDisplay();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace galley::bench
