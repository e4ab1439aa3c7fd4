// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/host/termsform.h>

#include <protocol/limits.h>
#include <protocol/text.h>
#include <ui/host/filetermsform.h>
#include <ui/look/controls.h>
#include <ui/look/inlinemessage.h>
#include <ui/look/naming.h>
#include <ui/look/tonelabel.h>
#include <ui/texts.h>

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QToolButton>

namespace charla::ui {

using namespace Qt::StringLiterals;
using History = Hosting::Terms::History;

namespace {

constexpr int FirstDays = 30;
constexpr int MostDays = 36500; // a hundred years

} // namespace

TermsForm::TermsForm(Hosting &hosting, QSettings &settings, QWidget *parent)
    : QWidget(parent), m_hosting(hosting), m_preferences(settings), m_footer(new QWidget(this))
{
    m_port = named(new QSpinBox(this), "panelPortEdit"_L1, tr("Port of your server"));
    m_port->setRange(0, 65535);
    m_port->setSpecialValueText(tr("0 (any free port)"));
    m_port->setButtonSymbols(QAbstractSpinBox::NoButtons);
    makeRoomy(m_port);
    m_historyWords = named(new ToneLabel(ToneLabel::Tone::Dim, {}, this), "historyWords"_L1, {});

    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Who may join"), makeWho());
    form->addRow(tr("&Port"), m_port);
    m_announce
        = named(new QCheckBox(tr("Others in this network find the server by themselves"), this),
                "announceCheck"_L1, tr("Others in this network find the server by themselves"));
    makeMarkSeen(m_announce);
    form->addRow({}, m_announce);
    form->addRow(tr("What is said is kept"), makeHistory());
    form->addRow({}, m_historyWords);
    m_files = new FileTermsForm(hosting, this);
    form->addRow(tr("Files"), m_files);
    auto *column = new QVBoxLayout(m_footer);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(makeSaving());
    column->addWidget(makeRestart());

    fill();
    connect(m_everybody, &QRadioButton::toggled, this, &TermsForm::review);
    connect(m_password, &QLineEdit::textChanged, this, &TermsForm::review);
    connect(m_port, &QSpinBox::valueChanged, this, &TermsForm::review);
    connect(m_announce, &QCheckBox::toggled, this, &TermsForm::review);
    connect(m_history, &QComboBox::currentIndexChanged, this, &TermsForm::review);
    connect(m_days, &QSpinBox::valueChanged, this, &TermsForm::review);
    connect(m_files, &FileTermsForm::changed, this, &TermsForm::review);
    connect(&hosting, &Hosting::started, this, &TermsForm::review);
    connect(&hosting, &Hosting::stopped, this, &TermsForm::review);
    connect(&hosting, &Hosting::termsChanged, this, &TermsForm::review);
    review();
}

QWidget *TermsForm::makeWho()
{
    auto *who = new QWidget(this);
    m_everybody = named(new QRadioButton(tr("&Everybody who gets the address"), who),
                        "everybodyChoice"_L1, tr("Everybody who gets the address may join"));
    m_knowing = named(new QRadioButton(tr("Only who knows the pass&word"), who),
                      "passwordChoice"_L1, tr("Only who knows the password may join"));
    makeMarkSeen(m_everybody);
    makeMarkSeen(m_knowing);
    m_passwordRow = makePassword();
    auto *column = new QVBoxLayout(who);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_everybody, 0, Qt::AlignLeft);
    column->addWidget(m_knowing, 0, Qt::AlignLeft);
    column->addWidget(m_passwordRow);
    return who;
}

QWidget *TermsForm::makePassword()
{
    auto *row = new QWidget(this);
    m_password = named(new QLineEdit(row), "panelPasswordEdit"_L1, tr("Password of your server"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMaxLength(2 * protocol::limits::MaxPasswordCodePoints); // UTF-16
    makeRoomy(m_password);
    auto *show = named(new QToolButton(row), "showPasswordButton"_L1, tr("Show the password"));
    show->setText(tr("Show"));
    show->setCheckable(true);
    show->setMinimumHeight(m_password->minimumHeight());
    connect(show, &QToolButton::toggled, m_password, [this](bool isShown) {
        m_password->setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password);
    });
    auto *words
        = new ToneLabel(ToneLabel::Tone::Dim,
                        tr("It is kept in charla.ini, which only you can read. Whoever has been "
                           "in needs none to come back."),
                        row);
    auto *line = new QHBoxLayout;
    line->addWidget(m_password, 1);
    line->addWidget(show);
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(22, 0, 0, 0); // belongs to the choice above
    column->setSpacing(4);
    column->addLayout(line);
    column->addWidget(words);
    return row;
}

QWidget *TermsForm::makeHistory()
{
    auto *row = new QWidget(this);
    m_history
        = named(new QComboBox(row), "panelHistoryChoice"_L1, tr("How long what is said is kept"));
    m_history->addItems({tr("for ever"), tr("for some days"), tr("in memory only")});
    makeRoomy(m_history);
    m_days = named(new QSpinBox(row), "panelDaysEdit"_L1, tr("Days for which it is kept"));
    m_days->setRange(1, MostDays);
    m_days->setValue(FirstDays);
    makeRoomy(m_days);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_history, 1);
    line->addWidget(m_days);
    return row;
}

QWidget *TermsForm::makeSaving()
{
    m_saving = new QWidget(m_footer);
    m_trouble = named(new ToneLabel(ToneLabel::Tone::Trouble, {}, m_saving), "termsTrouble"_L1, {});
    m_save = named(new QPushButton(m_saving), "saveTermsButton"_L1, tr("Save the settings"));
    m_save->setAutoDefault(false);
    setRoomyText(m_save, tr("Sa&ve"));
    connect(m_save, &QPushButton::clicked, this, &TermsForm::save);
    auto *line = new QHBoxLayout(m_saving);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_trouble, 1);
    line->addStretch();
    line->addWidget(m_save);
    return m_saving;
}

QWidget *TermsForm::makeRestart()
{
    m_restart = new QWidget(m_footer);
    m_restartWords = named(new InlineMessage(m_restart), "restartWords"_L1, {});
    auto *button
        = named(new QPushButton(m_restart), "restartButton"_L1, tr("Restart the server now"));
    button->setAutoDefault(false);
    setRoomyText(button, tr("&Restart now"));
    connect(button, &QPushButton::clicked, this, &TermsForm::restartWanted);
    auto *line = new QHBoxLayout(m_restart);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_restartWords, 1);
    line->addWidget(button);
    return m_restart;
}

void TermsForm::fill()
{
    const Hosting::Terms terms = m_hosting.terms();
    (terms.password.isEmpty() ? m_everybody : m_knowing)->setChecked(true);
    m_password->setText(terms.password);
    m_port->setValue(terms.port);
    m_announce->setChecked(terms.isAnnounced);
    m_history->setCurrentIndex(int(terms.history));
    if (terms.keepDays > 0)
        m_days->setValue(terms.keepDays);
}

Hosting::Terms TermsForm::typed() const
{
    const auto history = History(m_history->currentIndex());
    const auto password = protocol::checkedPassword(m_password->text());
    return {.port = quint16(m_port->value()),
            .password = m_knowing->isChecked() && password ? *password : QString(),
            .history = history,
            .keepDays = history == History::Days ? m_days->value() : 0,
            .files = m_files->typed(),
            .isAnnounced = m_announce->isChecked()};
}

void TermsForm::review()
{
    const Hosting::Terms terms = typed();
    const bool lacksPassword = m_knowing->isChecked() && terms.password.isEmpty();
    m_passwordRow->setVisible(m_knowing->isChecked());
    m_days->setVisible(terms.history == History::Days);
    m_days->setSuffix(terms.keepDays == 1 ? tr(" day") : tr(" days", nullptr, m_days->value()));
    m_historyWords->tell(terms.history == History::Days ? tr("What is older is removed for good.")
                             : terms.history == History::Memory
                             ? tr("Nothing is written to the disk, and all is gone when the server "
                                  "stops. What is on the disk already stays there.")
                             : QString());
    m_trouble->tell(lacksPassword ? tr("Enter a password, or let in everybody.") : QString());
    m_save->setVisible(lacksPassword || terms != m_hosting.terms());
    m_save->setDisabled(lacksPassword);
    m_saving->setVisible(!m_save->isHidden());
    const texts::Words words{
        tr("Takes effect when the server starts again."),
        m_hosting.forgetsAll()
            ? tr("What was said so far is in memory only, and is gone then.")
            : tr("Those who are connected come back by themselves, unless the port changes.")};
    m_restart->setVisible(m_hosting.needsRestart());
    m_restartWords->tell(InlineMessage::Tone::Notice,
                         m_hosting.needsRestart() ? words.together() : QString());
}

void TermsForm::save()
{
    const Hosting::Terms before = m_hosting.terms();
    const Hosting::Terms now = typed();
    m_hosting.setTerms(now);
    if (m_preferences.keep(before, now))
        return;
    m_trouble->tell(tr("It counts, but could not be kept for the next time."));
    m_saving->show();
}

} // namespace charla::ui
