// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/welcome/welcomedialog.h>

#include <ui/connection/trustwarning.h>
#include <ui/look/controls.h>
#include <ui/look/icons.h>
#include <ui/look/inlinemessage.h>
#include <ui/look/naming.h>
#include <ui/look/relativefont.h>
#include <ui/preferences.h>
#include <ui/look/tonelabel.h>
#include <ui/welcome/welcomeform.h>

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace charla::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int Width = 500;
constexpr int Margin = 24;
constexpr int Spacing = 14;
constexpr int LogoSide = 52;

} // namespace

WelcomeDialog::WelcomeDialog(Entrance &entrance, Preferences &preferences, QWidget *parent)
    : QDialog(parent), m_entrance(entrance), m_preferences(preferences),
      m_form(new WelcomeForm(preferences, entrance, this)),
      m_trouble(named(new InlineMessage(this), "welcomeTrouble"_L1, {})),
      m_warning(new TrustWarning(this))
{
    setObjectName("welcomeDialog"_L1);
    setWindowTitle(tr("Welcome to Charla"));
    setWindowIcon(charlaIcon());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Margin, Margin, Margin, Margin);
    column->setSpacing(Spacing);
    column->addWidget(makeHeader());
    column->addWidget(m_form);
    column->addWidget(m_trouble);
    column->addWidget(m_warning);
    m_progress = makeProgress();
    column->addWidget(m_progress);
    column->addStretch();
    column->addWidget(makeButtons());

    connect(m_form, &WelcomeForm::edited, this, &WelcomeDialog::updateWords);
    connect(m_form, &WelcomeForm::resized, this, &WelcomeDialog::fit);
    connect(m_form, &WelcomeForm::enterWanted, this, &WelcomeDialog::enter);
    connect(&m_entrance, &Entrance::progressed, this, &WelcomeDialog::showProgress);
    connect(&m_entrance, &Entrance::entered, this, [this] { onEntered(); });
    connect(&m_entrance, &Entrance::failed, this, &WelcomeDialog::showTrouble);
    connect(&m_entrance, &Entrance::distrusted, this, &WelcomeDialog::warn);
    connect(m_warning, &TrustWarning::trusted, &m_entrance, &Entrance::trust);
    connect(m_warning, &TrustWarning::declined, this, &WelcomeDialog::stayAway);
    m_form->setCanHost(entrance.canHost());
    updateWords();
    setStage(Stage::Asking);
}

QWidget *WelcomeDialog::makeHeader()
{
    auto *header = new QWidget(this);
    auto *logo = new QLabel(header);
    logo->setPixmap(charlaIcon().pixmap(QSize(LogoSide, LogoSide), devicePixelRatioF()));
    auto *title = new QLabel(u"Charla"_s, header);
    setBoldFont(title, 1.7);

    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(title);
    words->addWidget(new ToneLabel(
        ToneLabel::Tone::Dim, tr("Talk with the people on your network. No account, no internet."),
        header));
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Spacing);
    row->addWidget(logo);
    row->addLayout(words, 1);
    return header;
}

QWidget *WelcomeDialog::makeProgress()
{
    auto *progress = new QWidget(this);
    m_progressWords = named(new QLabel(progress), "welcomeProgress"_L1, {});
    m_progressWords->setTextFormat(Qt::PlainText);
    auto *bar = named(new QProgressBar(progress), "welcomeProgressBar"_L1, tr("Please wait"));
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setFixedHeight(6);
    auto *column = new QVBoxLayout(progress);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_progressWords);
    column->addWidget(bar);
    return progress;
}

QWidget *WelcomeDialog::makeButtons()
{
    auto *buttons = new QWidget(this);
    m_cancel = named(new QPushButton(buttons), "welcomeCancel"_L1, {});
    m_cancel->setAutoDefault(false);
    m_enter = named(new QPushButton(buttons), "welcomeEnter"_L1, {});
    m_enter->setDefault(true);
    makePrimary(m_enter);
    makeRoomy(m_enter);
    makeRoomy(m_cancel);
    connect(m_enter, &QPushButton::clicked, this, &WelcomeDialog::enter);
    connect(m_cancel, &QPushButton::clicked, this, &WelcomeDialog::reject);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch();
    row->addWidget(m_cancel);
    row->addWidget(m_enter);
    return buttons;
}

void WelcomeDialog::setJoin(const QString &nick, const QString &address)
{
    m_form->setJoin(nick, address);
}

void WelcomeDialog::showTrouble(const texts::Words &words, Entrance::Blame blame)
{
    setStage(Stage::Asking);
    m_warning->hide();
    m_trouble->tell(InlineMessage::Tone::Trouble, words.together());
    m_form->blame(blame);
    fit();
}

void WelcomeDialog::warn(const QUrl &server, const client::Breach &breach)
{
    if (m_typedAddress.isEmpty())
        m_typedAddress = texts::place(server);
    setStage(Stage::Asking);
    m_warning->warn(server, breach);
    fit();
}

void WelcomeDialog::stayAway()
{
    m_typedAddress.clear();
    m_warning->hide();
    fit();
    m_form->blame(Entrance::Blame::Address);
}

void WelcomeDialog::reject()
{
    if (!m_entrance.isBusy()) {
        QDialog::reject();
        return;
    }
    m_entrance.cancel();
    setStage(Stage::Asking);
}

bool WelcomeDialog::event(QEvent *event)
{
    const bool isTaken = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return isTaken;
}

void WelcomeDialog::enter()
{
    const auto answer = m_form->answer();
    if (!answer)
        return;
    if (const auto *host = std::get_if<WelcomeForm::HostAnswer>(&*answer)) {
        m_preferences.setWay(Preferences::Way::Host);
        m_typedAddress.clear();
        m_preferences.setNick(host->nick.text());
        m_preferences.setServerName(host->request.name);
        m_preferences.setServerPort(host->request.port);
        m_entrance.host(host->nick, host->request);
    } else if (const auto *join = std::get_if<WelcomeForm::JoinAnswer>(&*answer)) {
        m_preferences.setWay(Preferences::Way::Join);
        m_preferences.setNick(join->destination.nick.text());
        m_typedAddress = join->typedAddress;
        m_entrance.join(join->destination);
    }
}

void WelcomeDialog::showProgress(const QString &words)
{
    m_progressWords->setText(words);
    setStage(Stage::Waiting);
}

void WelcomeDialog::onEntered()
{
    if (!m_typedAddress.isEmpty())
        m_preferences.rememberAddress(m_typedAddress);
    setStage(Stage::Asking);
    accept();
}

void WelcomeDialog::updateWords()
{
    setRoomyText(m_enter, m_form->isHosting() ? tr("S&tart and enter") : tr("&Enter"));
    m_trouble->clear();
    m_warning->hide();
    fit();
}

void WelcomeDialog::setStage(Stage stage)
{
    const bool busy = stage == Stage::Waiting;
    m_form->setDisabled(busy);
    m_enter->setDisabled(busy);
    m_progress->setVisible(busy);
    setRoomyText(m_cancel, busy ? tr("&Cancel") : tr("C&lose"));
    if (busy) {
        m_trouble->clear();
        m_warning->hide();
        m_cancel->setFocus();
    }
    fit();
}

void WelcomeDialog::fit()
{
    layout()->activate();
    setFixedSize(Width, layout()->totalHeightForWidth(Width));
}

} // namespace charla::ui
