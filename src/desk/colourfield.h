// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/choicebutton.h"

namespace galley {

/// The colour of a section's dot: a choice of twelve that go together, none, or another one.
class ColourField : public ChoiceButton
{
    Q_OBJECT
    Q_PROPERTY(QString colour READ colour WRITE setColour NOTIFY colourChanged USER true)
public:
    explicit ColourField(QWidget *parent = nullptr);

    QString colour() const { return m_colour; } ///< "#rrggbb"; empty: none
    void setColour(const QString &colour);

Q_SIGNALS:
    void colourChanged(const QString &colour);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillMenu();
    void askForAnother();
    void showColour();

    QString m_colour;
};

} // namespace galley
