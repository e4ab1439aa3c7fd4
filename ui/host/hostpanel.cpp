// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/host/hostpanel.h>

#include <ui/host/addresschoice.h>
#include <ui/host/connectedlist.h>
#include <ui/host/hostcode.h>
#include <ui/host/reachline.h>
#include <ui/host/termsform.h>
#include <ui/hosting.h>
#include <ui/look/controls.h>
#include <ui/look/icons.h>
#include <ui/look/inlinemessage.h>
#include <ui/look/naming.h>
#include <ui/look/side.h>

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace charla::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize FirstSize(720, 740);
constexpr int Margin = 20;
constexpr int Gap = 24; // between two parts

QVBoxLayout *columnOf(QWidget *part)
{
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    return column;
}

} // namespace

HostPanel::HostPanel(Hosting &hosting, QSettings &settings, QWidget *window)
    : QDialog(window), m_hosting(hosting)
{
    named(this, "hostPanel"_L1, tr("Hosting"));
    setWindowTitle(tr("Hosting"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(false);
    auto *area = named(new QScrollArea(this), "hostPanelArea"_L1, tr("Hosting"));
    area->setWidget(makePage(settings));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // long words wrap
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *close
        = named(buttons->button(QDialogButtonBox::Close), "closeHostPanelButton"_L1, tr("Close"));
    close->setText(tr("&Close"));
    close->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(area, 1);
    column->addWidget(m_terms->footer());
    column->addWidget(buttons);
    resize(FirstSize);

    connect(m_addresses, &AddressChoice::chosenChanged, m_code, &HostCode::setAddress);
    connect(&hosting, &Hosting::started, this, &HostPanel::onStarted);
    connect(&hosting, &Hosting::stopped, this, &HostPanel::showState);
    m_code->setAddress(m_addresses->chosen());
    showState();
    m_switch->setFocus();
}

QWidget *HostPanel::makePage(QSettings &settings)
{
    auto *page = new QWidget(this);
    m_terms = new TermsForm(m_hosting, settings, page);
    connect(m_terms, &TermsForm::restartWanted, this, [this] {
        wait();
        emit restartWanted();
    });
    m_trouble = named(new InlineMessage(page), "hostPanelTrouble"_L1, {});
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(Margin, Margin, Margin, Margin);
    grid->setHorizontalSpacing(Gap);
    grid->setVerticalSpacing(Gap * 3 / 4);
    grid->setColumnStretch(0, 1);
    grid->addWidget(makeHead(), 0, 0, 1, 2);
    grid->addWidget(m_trouble, 1, 0, 1, 2);
    grid->addWidget(makeReach(), 2, 0);
    m_code = new HostCode(m_hosting, page);
    grid->addWidget(m_code, 2, 1, Qt::AlignTop);
    grid->addWidget(m_terms, 3, 0, 1, 2);
    grid->addWidget(makeRights(), 4, 0, 1, 2);
    grid->setRowStretch(5, 1);
    return page;
}

QWidget *HostPanel::makeHead()
{
    auto *head = new QWidget(this);
    auto *name = named(new QLabel(m_hosting.name(), head), "hostPanelName"_L1, {});
    name->setTextFormat(Qt::PlainText);
    name->setWordWrap(true);
    QFont font = name->font();
    font.setPointSizeF(font.pointSizeF() * 1.4);
    font.setBold(true);
    name->setFont(font);
    m_state = named(new ToneLabel(ToneLabel::Tone::Dim, {}, head), "hostPanelState"_L1, {});
    m_switch = named(new QPushButton(head), "hostSwitchButton"_L1, {});
    m_switch->setAutoDefault(false);
    makeRoomy(m_switch);
    connect(m_switch, &QPushButton::clicked, this, &HostPanel::act);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(name);
    words->addWidget(m_state);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addLayout(words, 1);
    row->addWidget(m_switch);
    return head;
}

QWidget *HostPanel::makeReach()
{
    auto *reach = new QWidget(this);
    m_addresses = new AddressChoice(m_hosting, reach);
    QVBoxLayout *column = columnOf(reach);
    column->addWidget(sideTitle(tr("Others can join at"), reach));
    column->addWidget(m_addresses);
    column->addWidget(new ReachLine(m_hosting, reach));
    column->addSpacing(Gap / 2);
    column->addWidget(new ConnectedList(m_hosting, reach), 1);
    return reach;
}

QWidget *HostPanel::makeRights()
{
    auto *rights = new QWidget(this);
    QVBoxLayout *column = columnOf(rights);
    column->addWidget(sideTitle(tr("What you can do as the host"), rights));
    column->addWidget(new ToneLabel(ToneLabel::Tone::Dim,
                                    tr("Say what a room is about (F2), as everybody in it can."),
                                    rights));
    return rights;
}

void HostPanel::act()
{
    if (m_hosting.isRunning())
        return emit stopWanted();
    wait();
    emit startWanted();
}

//! Till it is started, or is not.
void HostPanel::wait()
{
    m_isWaiting = true;
    m_trouble->clear();
    m_state->setText(tr("The server starts…"));
    m_switch->setDisabled(true);
}

void HostPanel::onStarted()
{
    m_isWaiting = false;
    showState();
}

void HostPanel::showState()
{
    if (m_isWaiting)
        return;
    const bool isRunning = m_hosting.isRunning();
    m_state->setText(isRunning ? tr("The server is running.") : tr("The server is stopped."));
    m_switch->setEnabled(true);
    setRoomyText(m_switch, isRunning ? tr("&Stop the server") : tr("&Start the server"));
    m_switch->setAccessibleName(isRunning ? tr("Stop the server") : tr("Start the server"));
}

void HostPanel::showTrouble(const texts::Words &words)
{
    m_isWaiting = false;
    m_trouble->tell(InlineMessage::Tone::Trouble, words.together());
    showState();
}

} // namespace charla::ui
