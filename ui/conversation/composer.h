// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/ids.h>

#include <QWidget>

#include <functional>

class QToolButton;

namespace charla::ui {

class Completion;
class ComposerEdit;
class EmojiPicker;
class IntentBar;
class RecentEmoji;
class ToneLabel;

//! \brief Where a person writes: grows with the text, sends it, and says in place why a text can't be sent.
//!
//! A text that can't be sent stays. A text may answer a message, or take the place of an own one: that is
//! told above it until it is sent or given up. Names of people and emoji are completed.
class Composer : public QWidget
{
    Q_OBJECT

public:
    //! What is offered while somebody writes lies above \a parent.
    explicit Composer(QWidget *parent = nullptr);

    void setPlaceholder(const QString &words);
    //! What is written next answers that message, of which \a line is shown.
    void beginReply(protocol::Seq message, const QString &author, const QString &line);
    //! Puts \a text here to be changed. What was being written comes back afterwards.
    void beginEdit(protocol::Seq message, const QString &text);
    //! Puts \a text here to be sent as a new message.
    void beginAgain(const QString &text);

    //! \a people tells who can be named, those first who are named most likely.
    void setPeople(std::function<QStringList()> people);
    //! Not owned; must outlive this.
    void setRecentEmoji(RecentEmoji *recent);
    //! Opens a grid of emoji, of which one is put in where the cursor is.
    void pickEmoji();

signals:
    //! \a text can be sent. \a replyTo is the message that is answered, 0 for none.
    void sendRequested(const QString &text, charla::protocol::Seq replyTo);
    //! Another text for an own message.
    void editRequested(charla::protocol::Seq message, const QString &text);
    //! The person wants to change what they said last.
    void editLastWanted();
    //! There is something in it, and it has changed.
    void typed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void onTextChanged();
    void send();
    QToolButton *makeEmojiButton();
    void insert(const QString &text);
    void setText(const QString &text);
    void giveUp();

    enum class Intent { New, Reply, Edit };

    Intent m_intent = Intent::New;
    protocol::Seq m_message; //!< that the intent is about
    QString m_draft; //!< what was being written when an edit began
    QString m_before; //!< what the message says that is edited
    IntentBar *m_bar;
    ComposerEdit *m_edit;
    QToolButton *m_send;
    ToneLabel *m_trouble;
    QWidget *m_frame;
    Completion *m_completion;
    EmojiPicker *m_picker;
    RecentEmoji *m_recent = nullptr;
};

} // namespace charla::ui
