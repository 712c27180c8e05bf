// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/manageproofwords.h"

#include "desk/typesize.h"
#include "ui_manageproofwords.h"

#include <QHeaderView>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

QString levelText(WordLevel level)
{
    switch (level) {
    case WordLevel::Banned: return ManageProofWords::tr("banned");
    case WordLevel::Careful: return ManageProofWords::tr("with care");
    case WordLevel::Preferred: return ManageProofWords::tr("another preferred");
    }
    return {};
}

QStringList parted(const QString &typed)
{
    static const QRegularExpression marks(u"[;；|]"_s);
    QStringList parts;
    for (const QString &part : typed.split(marks))
        if (!part.trimmed().isEmpty())
            parts.append(part.trimmed());
    return parts;
}

QString joined(const QStringList &parts)
{
    return parts.join(u"；"_s);
}

} // namespace

ManageProofWords::ManageProofWords(ManageEdits &edits, QWidget *parent)
    : ManageProofListOf(edits, QString::fromUtf16(wordListName),
                        {.fromJson = wordsFromJson, .toJson = wordsToJson, .fromCsv = wordsFromCsv, .toCsv = wordsToCsv,
                         .key = [](const WordEntry &entry) { return QString(entry.word % u'\n' % entry.near.join(u'\n') % (entry.promotional ? u"\np"_s : QString())); },
                         .line = [](const WordEntry &entry) {
                             return entry.preferred.isEmpty() ? tr("%1 (%2)").arg(entry.word, levelText(entry.level))
                                                              : tr("%1 (%2) → %3").arg(entry.word, levelText(entry.level), joined(entry.preferred));
                         }},
                        {{.title = tr("Word"), .text = [](const WordEntry &entry) { return entry.word; }},
                         {.title = tr("Level"), .text = [](const WordEntry &entry) { return levelText(entry.level); }},
                         {.title = tr("Write instead"), .text = [](const WordEntry &entry) { return joined(entry.preferred); }},
                         {.title = tr("Note"), .text = [](const WordEntry &entry) { return entry.note; }}},
                        parent),
      m_ui(std::make_unique<Ui::ManageProofWords>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    for (const WordLevel level : {WordLevel::Banned, WordLevel::Careful, WordLevel::Preferred})
        m_ui->level->addItem(levelText(level), static_cast<int>(level));
    for (QLineEdit *line : {m_ui->word, m_ui->preferred, m_ui->exceptions, m_ui->near, m_ui->note})
        connect(line, &QLineEdit::textEdited, this, &ManageProofWords::entryEdited);
    for (QCheckBox *box : {m_ui->wholeWord, m_ui->folded, m_ui->promotional})
        connect(box, &QCheckBox::clicked, this, &ManageProofWords::entryEdited);
    connect(m_ui->level, &QComboBox::activated, this, &ManageProofWords::entryEdited);
    use(list());
    for (const auto &[column, width] : {std::pair(0, 140), std::pair(1, 100), std::pair(2, 150)})
        m_ui->table->header()->resizeSection(column, width);
    m_ui->table->setEmptyText(tr("No words here. Add one, or take in a table."));
}

ManageProofWords::~ManageProofWords() = default;

QString ManageProofWords::title() const
{
    return tr("Words");
}

QString ManageProofWords::hint() const
{
    return tr("Words that proofing points out: banned, to be used with care, or better said otherwise.");
}

QString ManageProofWords::newTitle() const
{
    return tr("New word");
}

void ManageProofWords::addEntry(const QString &name)
{
    WordEntry entry;
    entry.word = name;
    list()->add(entry);
}

void ManageProofWords::showEntry(const QString &key)
{
    const WordEntry *stored = list()->entry(key);
    const WordEntry entry = stored ? *stored : WordEntry();
    m_ui->entryTitle->setText(stored ? entry.word : tr("Choose a word"));
    m_ui->word->setText(entry.word);
    m_ui->level->setCurrentIndex(m_ui->level->findData(static_cast<int>(entry.level)));
    m_ui->preferred->setText(joined(entry.preferred));
    m_ui->exceptions->setText(joined(entry.exceptions));
    m_ui->near->setText(joined(entry.near));
    m_ui->wholeWord->setChecked(entry.wholeWord);
    m_ui->folded->setChecked(entry.folded);
    m_ui->promotional->setChecked(entry.promotional);
    m_ui->note->setText(entry.note);
}

void ManageProofWords::takeEntry(const QString &key)
{
    const WordEntry *stored = list()->entry(key);
    if (!stored)
        return;
    WordEntry entry = *stored;
    if (const QString word = m_ui->word->text().simplified(); !word.isEmpty())
        entry.word = word; // an entry is never without its word
    entry.level = static_cast<WordLevel>(m_ui->level->currentData().toInt());
    entry.preferred = parted(m_ui->preferred->text());
    entry.exceptions = parted(m_ui->exceptions->text());
    entry.near = parted(m_ui->near->text());
    entry.wholeWord = m_ui->wholeWord->isChecked();
    entry.folded = m_ui->folded->isChecked();
    entry.promotional = m_ui->promotional->isChecked();
    entry.note = m_ui->note->text().trimmed();
    list()->change(key.toInt(), entry);
    m_ui->entryTitle->setText(entry.word);
}

} // namespace galley
