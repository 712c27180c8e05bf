// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/figures/figures.h"

#include <QFuture>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;

namespace galley {

class FigureCard;
class MessageArea;
class NewsroomNames;
class Session;

/// 统计: what waits, what was done, how long it took, what had to be corrected; by period and section. Read in a worker,
/// again when the newsroom changes.
class StatisticsWindow : public QWidget
{
    Q_OBJECT
public:
    StatisticsWindow(Newsroom &newsroom, const NewsroomNames &names, Session &session, QWidget *parent = nullptr);
    ~StatisticsWindow() override;

    enum class Period { Today, Week, Month, ThisMonth, LastMonth, ThisYear, All };
    void open();
    void setPeriod(Period period);
    void setSection(SectionId section);
    StatisticsQuery query() const;
    QList<FigureCard *> cards() const { return m_cards; }
    FigureCard *card(QStringView key) const;
    bool isCurrent() const { return !m_due.isActive() && !m_reading.isRunning() && !m_again; }
    void coloursChanged();

Q_SIGNALS:
    void shown(); ///< new figures

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildHead(QWidget *head);
    void fillSections();
    void readSoon();
    void read();
    void showFigures(const NewsroomFigures &figures);
    void arrange();

    Newsroom &m_newsroom;
    const NewsroomNames &m_names;
    Session &m_session;
    QComboBox *m_period = nullptr;
    QComboBox *m_section = nullptr;
    QLabel *m_state = nullptr;
    MessageArea *m_messages;
    QWidget *m_page = nullptr;
    QGridLayout *m_grid = nullptr;
    QList<FigureCard *> m_cards;
    QTimer m_due;
    QFuture<Result<NewsroomFigures>> m_reading;
    bool m_again = false;
    int m_columns = 0;
};

} // namespace galley
