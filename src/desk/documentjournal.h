// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/clock.h"
#include "store/crashjournal.h"

#include <QObject>

#include <memory>

class QThread;

namespace galley {

/// The crash journal of one open article, on a thread of its own that also keeps the time: the edits are handed over as
/// they are made, and are on the disk half a second later whatever the window is busy with. What cannot be written is
/// tried again. The signals come on the thread this was made in.
class DocumentJournal : public QObject
{
    Q_OBJECT
public:
    /// The content as it is before any edit; its clock must outlive this.
    DocumentJournal(const QString &newsroomFolder, const Clock &clock, ArticleId article, const QByteArray &baseRevision,
                    const Content &content, const Handling &handling);
    ~DocumentJournal() override; ///< writes what is not written

    void setFields(const Content &fields, const Handling &handling); ///< without regard to the body
    void setBody(const QString &body);
    void edit(const TextSplice &splice);
    /// The content was committed as this article: nothing is left to recover. The fields are as the store has them.
    void saved(ArticleId article, const QByteArray &newBaseRevision, const Content &fields, const Handling &handling);
    /// The same where something was edited since, and told before.
    void savedBehind(ArticleId article, const QByteArray &newBaseRevision);
    /// The content was given up: it is kept aside.
    void setAside();

Q_SIGNALS:
    void failed(const galley::Error &error); ///< what is typed is not on the disk; it is tried again
    void written();

private:
    void ask(const std::function<void()> &order);
    void work();
    void tell(const Result<void> &outcome);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace galley
