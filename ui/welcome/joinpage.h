// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/discovery/neighbours.h>
#include <client/joinlink.h>

#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace charla::ui {

class Entrance;
class FoundList;
class Preferences;

//! The fields of the first dialogue for a person who joins.
class JoinPage : public QWidget
{
    Q_OBJECT

public:
    //! Neither is owned; \a entrance must outlive this.
    JoinPage(const Preferences &preferences, const Entrance &entrance, QWidget *parent = nullptr);

    //! As the person typed it.
    QString address() const;
    void setAddress(const QString &address);
    //! None when what was typed is no address.
    std::optional<client::JoinLink> link() const;
    //! Further addresses of the same server, if it was chosen among those that were found.
    std::vector<QUrl> others() const;
    void blameAddress();

    //! The server wants a password: shows the field for it, and takes the keyboard there.
    void askForPassword();
    //! As typed; empty where it was not asked for.
    QString password() const;

signals:
    void edited();
    //! It is about another server perhaps; comes before edited().
    void addressEdited();
    //! A server that was found is to be entered at once.
    void enterWanted();
    //! Its height may have changed.
    void resized();

private:
    void addFound(const Entrance &entrance);
    void choose(const client::Neighbour &server);
    void onAddressEdited();
    void forgetPassword();

    QComboBox *m_address;
    QFormLayout *m_form;
    QLineEdit *m_password;
    FoundList *m_found = nullptr; // if anybody looks
    std::optional<client::Neighbour> m_chosen; // while the address is its
};

} // namespace charla::ui
