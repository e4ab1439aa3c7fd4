// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/host/hostingpreferences.h>
#include <ui/hosting.h>

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace charla::ui {

class FileTermsForm;
class InlineMessage;
class ToneLabel;

//! \brief What a host decides about the server: who may join, the port, how long what
//! is said is kept, and which files are taken.
//!
//! Nothing counts before it is saved; what needs a restart says so in place, until there was one.
class TermsForm : public QWidget
{
    Q_OBJECT

public:
    //! Neither is owned; both must outlive this.
    TermsForm(Hosting &hosting, QSettings &settings, QWidget *parent = nullptr);

    //! What saves, and what is still to be done then; for a place that is always seen.
    QWidget *footer() const { return m_footer; }

signals:
    void restartWanted();

private:
    QWidget *makeWho();
    QWidget *makePassword();
    QWidget *makeHistory();
    QWidget *makeSaving();
    QWidget *makeRestart();
    void fill();
    Hosting::Terms typed() const;
    void review();
    void save();

    Hosting &m_hosting;
    HostingPreferences m_preferences;
    QRadioButton *m_everybody = nullptr;
    QRadioButton *m_knowing = nullptr;
    QWidget *m_passwordRow = nullptr;
    QLineEdit *m_password = nullptr;
    QCheckBox *m_announce = nullptr;
    QSpinBox *m_port = nullptr;
    QComboBox *m_history = nullptr;
    QSpinBox *m_days = nullptr;
    ToneLabel *m_historyWords = nullptr;
    FileTermsForm *m_files = nullptr;
    ToneLabel *m_trouble = nullptr;
    QWidget *m_footer;
    QWidget *m_saving = nullptr;
    QPushButton *m_save = nullptr;
    QWidget *m_restart = nullptr;
    InlineMessage *m_restartWords = nullptr;
};

} // namespace charla::ui
