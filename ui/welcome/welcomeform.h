// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/session.h>
#include <ui/hosting.h>
#include <ui/welcome/entrance.h>

#include <QWidget>

#include <optional>
#include <variant>

class QLineEdit;

namespace charla::ui {

class ChoiceCard;
class HostPage;
class JoinPage;
class Preferences;
class ToneLabel;

//! \brief What the first dialogue asks: a name, and either where to join or what to host.
//!
//! Tells in place what is wrong with what was typed. Connects to nothing.
class WelcomeForm : public QWidget
{
    Q_OBJECT

public:
    struct HostAnswer
    {
        protocol::Nick nick;
        Hosting::Request request;
    };

    struct JoinAnswer
    {
        client::Session::Destination destination;
        QString typedAddress;
    };

    using Answer = std::variant<HostAnswer, JoinAnswer>;

    //! Neither is owned; \a entrance must outlive this.
    WelcomeForm(const Preferences &preferences, const Entrance &entrance,
                QWidget *parent = nullptr);

    //! None when something is wrong with it: then the form says what, and the keyboard is there.
    std::optional<Answer> answer();

    bool isHosting() const;
    void setJoin(const QString &nick, const QString &address);

    //! Takes the keyboard to what has to be changed.
    //! Whether one may host now, and not only join.
    void setCanHost(bool canHost);
    void blame(Entrance::Blame blame);

signals:
    //! Something was typed or chosen: what was said about it before may not be true any more.
    void edited();
    //! Its height may have changed.
    void resized();
    //! As if the person had asked to go on.
    void enterWanted();

private:
    QWidget *makeChoices();
    QWidget *makeNickPassword();
    void forgetNickPassword();
    void onNickEdited();
    void choose();
    void tell(ToneLabel *place, const QString &words);

    QLineEdit *m_nick;
    ToneLabel *m_nickTrouble;
    QLineEdit *m_nickPassword;
    QWidget *m_nickPasswordRow = nullptr;
    ToneLabel *m_addressTrouble;
    ChoiceCard *m_hostCard = nullptr;
    ChoiceCard *m_joinCard = nullptr;
    HostPage *m_hostPage;
    JoinPage *m_joinPage;
};

} // namespace charla::ui
