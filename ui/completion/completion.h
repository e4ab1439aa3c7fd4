// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/completion/completionlist.h>
#include <ui/completion/completionquery.h>

#include <QObject>

#include <functional>
#include <optional>

class QPlainTextEdit;

namespace charla::ui {

class RecentEmoji;

//! \brief Offers names of people and emoji while they are written, and puts in what is taken.
//!
//! Tab and Enter take, Esc closes, Up and Down choose; all other keys go to the text as ever.
class Completion : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype MaxLines = 8;

    //! Lives with \a edit. The list lies above \a ground, with its lower edge at \a anchor, a part of that.
    Completion(QPlainTextEdit *edit, QWidget *ground, const QWidget *anchor);

    //! \a people tells who can be named, those first who are named most likely.
    void setPeople(std::function<QStringList()> people);
    //! Not owned; must outlive this.
    void setRecentEmoji(RecentEmoji *recent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::optional<CompletionQuery> queryHere() const;
    void update();
    std::vector<CompletionList::Line> findPeople(const QString &typed);
    std::vector<CompletionList::Line> findEmoji(const QString &typed);
    bool takesKey(int key);
    void take(int row);
    void close();

    QPlainTextEdit *m_edit;
    CompletionList *m_list;
    std::function<QStringList()> m_people;
    RecentEmoji *m_recent = nullptr;
    std::optional<CompletionQuery> m_query; // that the list answers
    QStringList m_texts; // to put in, one for each line of the list
    std::optional<int> m_closedAt; // the position in the text of what the person wants no list for
};

} // namespace charla::ui
