// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/completion/completion.h>

#include <ui/emoji/emojitable.h>
#include <ui/emoji/recentemoji.h>

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QTextBlock>

namespace charla::ui {

using namespace Qt::StringLiterals;

Completion::Completion(QPlainTextEdit *edit, QWidget *ground, const QWidget *anchor)
    : QObject(edit), m_edit(edit), m_list(new CompletionList(ground, anchor))
{
    edit->installEventFilter(this);
    connect(edit, &QPlainTextEdit::textChanged, this, &Completion::update);
    connect(edit, &QPlainTextEdit::cursorPositionChanged, this, &Completion::update);
    connect(m_list, &CompletionList::taken, this, &Completion::take);
    connect(m_list, &CompletionList::chosen, edit, &QWidget::setAccessibleDescription);
}

void Completion::setPeople(std::function<QStringList()> people)
{
    m_people = std::move(people);
}

void Completion::setRecentEmoji(RecentEmoji *recent)
{
    m_recent = recent;
}

std::optional<CompletionQuery> Completion::queryHere() const
{
    const QTextCursor cursor = m_edit->textCursor();
    if (cursor.hasSelection() || !m_edit->hasFocus())
        return std::nullopt;
    return completionAt(cursor.block().text(), cursor.positionInBlock());
}

void Completion::update()
{
    const auto query = queryHere();
    const int start = m_edit->textCursor().block().position() + (query ? query->start : 0);
    if (!query)
        m_closedAt.reset();
    if (!query || m_closedAt == start) {
        m_list->hide();
        m_query.reset();
        return;
    }
    m_closedAt.reset();
    if (query == m_query && m_list->isVisible())
        return;
    m_query = query;
    m_texts.clear();
    const bool isPerson = query->kind == CompletionQuery::Kind::Person;
    const auto lines = isPerson ? findPeople(query->typed) : findEmoji(query->typed);
    if (lines.empty())
        m_list->hide();
    else
        m_list->offer(lines);
}

std::vector<CompletionList::Line> Completion::findPeople(const QString &typed)
{
    std::vector<CompletionList::Line> lines;
    const QStringList people = peopleLike(typed, m_people ? m_people() : QStringList());
    for (const QString &name : people.first(qMin(MaxLines, people.size()))) {
        m_texts.append(u'@' + name);
        lines.push_back({.emoji = {}, .words = name});
    }
    return lines;
}

std::vector<CompletionList::Line> Completion::findEmoji(const QString &typed)
{
    std::vector<CompletionList::Line> lines;
    const QStringList recent = m_recent ? m_recent->all() : QStringList();
    for (const Emoji *emoji : EmojiTable::instance().named(typed, recent)) {
        if (m_texts.size() == MaxLines)
            break;
        m_texts.append(emoji->text);
        lines.push_back({.emoji = emoji->text, .words = emoji->names.first()});
    }
    return lines;
}

bool Completion::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        m_list->hide();
    if (event->type() == QEvent::KeyPress && m_list->isVisible()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers().testFlag(Qt::ShiftModifier)) // a new line, or the way back
            return QObject::eventFilter(watched, event);
        if (takesKey(key->key()))
            return true;
    }
    return QObject::eventFilter(watched, event);
}

bool Completion::takesKey(int key)
{
    switch (key) {
    case Qt::Key_Up:
        m_list->step(-1);
        return true;
    case Qt::Key_Down:
        m_list->step(1);
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take(m_list->row());
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return false;
    }
}

void Completion::take(int row)
{
    if (!m_query || row < 0 || row >= m_texts.size())
        return;
    QTextCursor cursor = m_edit->textCursor();
    const QString line = cursor.block().text();
    const int end = cursor.positionInBlock();
    const bool isPerson = m_query->kind == CompletionQuery::Kind::Person;
    QString text = m_texts.at(row);
    if (!isPerson && m_recent)
        m_recent->note(text);
    if (isPerson && (end == line.size() || !line.at(end).isSpace()))
        text += u' ';
    const int from = cursor.block().position() + m_query->start;
    const int to = cursor.position();
    close(); // or the name that is put in would be completed again
    cursor.setPosition(from);
    cursor.setPosition(to, QTextCursor::KeepAnchor);
    cursor.insertText(text);
    m_edit->setTextCursor(cursor);
    m_edit->setFocus();
}

//! The list stays away until something else is begun.
void Completion::close()
{
    m_closedAt = m_edit->textCursor().block().position() + (m_query ? m_query->start : 0);
    m_query.reset();
    m_list->hide();
}

} // namespace charla::ui
