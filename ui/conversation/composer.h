// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/conversation/sendkey.h>
#include <ui/conversation/draft.h>
#include <ui/look/icons.h>

#include <protocol/ids.h>
#include <ui/files/filerules.h>

#include <QWidget>

#include <functional>
#include <vector>

class QMimeData;
class QToolButton;

namespace charla::ui {

class AttachmentStrip;
class Completion;
class ComposerEdit;
class EmojiPicker;
class InlineMessage;
class IntentBar;
class RecentEmoji;
class ToneLabel;

//! \brief Where a person writes: grows with the text, sends it, and says in place why a text can't be sent.
//!
//! Files may go with it: chosen, pasted, or let go above it. A text that can't be sent stays. A text may answer a message, or take the place of an own one: that is
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
    //! Puts what was sent before here, with what is there already.
    void takeBack(const QString &text, const std::vector<client::Attachment> &files);

    //! What of files the server takes.
    void setFileRules(const FileRules &rules);
    //! Files, or a picture, of somebody's clipboard or hand.
    void addFiles(const QMimeData &mime);
    //! Asks which files.
    void chooseFiles();

    //! What is being written, and what for.
    Draft draft() const;
    //! As it was when draft() told it. The keyboard stays where it is.
    void restore(const Draft &draft);
    //! Nothing becomes of a change of \a message that has begun.
    void giveUpEdit(protocol::Seq message);

    enum class Silence {
        None,
        ForAMoment, //!< what is written can be sent soon
        Lasting, //!< there is nothing to be written
    };

    //! Nothing can be sent, and \a words say why.
    void setSilence(const QString &words, Silence silence);
    //! \a people tells who can be named, those first who are named most likely.
    void setPeople(std::function<QStringList()> people);
    //! Not owned; must outlive this.
    void setRecentEmoji(RecentEmoji *recent);
    //! Opens a grid of emoji, of which one is put in where the cursor is.
    void pickEmoji();
    void setSendKey(SendKey key);

signals:
    //! \a text can be sent, with these files. \a replyTo is the message that is answered, 0 for none.
    void sendRequested(const QString &text, charla::protocol::Seq replyTo,
                       const std::vector<charla::client::Attachment> &files);
    //! Another text for an own message.
    void editRequested(charla::protocol::Seq message, const QString &text);
    //! The person wants to change what they said last.
    void editLastWanted();
    //! There is something in it, and it has changed.
    void typed();
    void draftChanged();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void onTextChanged();
    void wireFiles();
    void onFilesChanged();
    QString troubleWords() const;
    bool canSend() const;
    void judge();
    void send();
    QToolButton *makeButton(Sign sign, QLatin1StringView objectName, const QString &words);
    void tellLost(const QStringList &names);
    void insert(const QString &text);
    void setText(const QString &text);
    void giveUp();

    void begin(const Draft &draft);

    Draft m_begun; //!< but for its text and files, which are in the fields
    IntentBar *m_bar;
    InlineMessage *m_lostNotice;
    InlineMessage *m_silenceNotice;
    AttachmentStrip *m_strip;
    ComposerEdit *m_edit;
    QToolButton *m_attach;
    QToolButton *m_send;
    ToneLabel *m_trouble;
    QWidget *m_frame;
    Completion *m_completion;
    EmojiPicker *m_picker;
    RecentEmoji *m_recent = nullptr;
    SendKey m_sendKey = SendKey::Enter;
    Silence m_silence = Silence::None;
    QStringList m_lost; //!< names of files that an earlier run of the program did not get sent
    bool m_sendsSoon = false; //!< as soon as the files have been looked at
};

} // namespace charla::ui
