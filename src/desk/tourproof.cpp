// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The tour's look at proofing: mistakes are typed, pointed out, corrected with the keys, and all is as it was.
#include "desk/tour.h"

#include "desk/editorpane.h"
#include "desk/mainwindow.h"
#include "desk/proofdesk.h"
#include "desk/prooflistmodel.h"
#include "desk/proofpanel.h"
#include "desk/sourceeditor.h"

#include <QListView>
#include <QScrollBar>

namespace galley {

using namespace Qt::StringLiterals;

bool Tour::proofing()
{
    SourceEditor &source = window().editor().source();
    Proofreader &proofreader = window().proofing().proofreader();
    ProofPanel *panel = window().proofing().panel();
    const QString before = source.source();
    const auto checked = [&proofreader] { return proofreader.isCurrent() && proofreader.standing() == Proofreader::Standing::Checked; };
    source.setFocus();
    source.moveCursor(QTextCursor::End);
    source.insertPlainText(u"\n\n"_s);
    TourDriver::type(&source, u"风机按装完毕，去年全市新增并网容量12．5%,其中分布式占了三成。2月30日，“值班长说，通讯员走访了3、40个小区。"_s);
    if (!TourDriver::waitUntil([&] { return checked() && proofreader.count(Severity::MustFix) > 0; }))
        return say(u"proofing found no mistake"_s);
    if (!choose(u"nextFinding"_s) || !panel->current())
        return say(u"F4 leads nowhere"_s);
    source.verticalScrollBar()->setValue(source.verticalScrollBar()->maximum());
    if (!shootBoth(u"proofing"_s))
        return false;
    const qsizetype found = proofreader.findings().size();
    for (int row = 0; row < panel->model().rowCount(); ++row) {
        const Finding *finding = panel->model().finding(panel->model().index(row));
        if (finding && !finding->fixes.isEmpty() && finding->place.field == ProofField::Body) {
            panel->show(panel->model().findingAt(panel->model().index(row)));
            break;
        }
    }
    const QString typed = source.source();
    TourDriver::key(&panel->list(), Qt::Key_Return);
    if (source.source() == typed)
        return say(u"Enter corrected nothing"_s);
    if (!TourDriver::waitUntil([&] { return checked() && proofreader.findings().size() < found; }))
        return say(u"the corrected mistake is still pointed out"_s);
    source.editSource(before);
    source.setFocus();
    return TourDriver::waitUntil(checked) || say(u"the text was not checked again"_s);
}

} // namespace galley
