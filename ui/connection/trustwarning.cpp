// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/connection/trustwarning.h>

#include <ui/connection/trustwords.h>
#include <ui/look/announcer.h>
#include <ui/look/controls.h>
#include <ui/look/fingerprintlabel.h>
#include <ui/look/icons.h>
#include <ui/look/naming.h>
#include <ui/look/relativefont.h>
#include <ui/look/theme.h>

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace charla::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int SignSide = 22;
constexpr int Margin = 14;
constexpr int Gap = 10;

QLabel *makeWords(QWidget *parent)
{
    auto *words = new QLabel(parent);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    return words;
}

} // namespace

TrustWarning::TrustWarning(QWidget *parent)
    : QFrame(parent), m_what(named(makeWords(this), "trustWhat"_L1, {})),
      m_meaning(named(makeWords(this), "trustMeaning"_L1, {})),
      m_advice(named(makeWords(this), "trustAdvice"_L1, {}))
{
    setObjectName("trustWarning"_L1);
    setBoldFont(m_what, 1.1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Margin + SignSide + Gap, Gap, Margin, Gap);
    column->setSpacing(Gap * 3 / 4);
    column->addWidget(m_what);
    column->addWidget(m_meaning);
    // One below the other, because so the eye finds the first digit that differs.
    column->addWidget(makeFingerprint(m_expectedTitle, m_expected, "trustExpected"_L1));
    column->addWidget(makeFingerprint(m_shownTitle, m_shown, "trustShown"_L1));
    column->addWidget(m_advice);
    column->addWidget(makeButtons());
    hide();
}

QWidget *TrustWarning::makeFingerprint(QLabel *&title, QLabel *&groups,
                                       QLatin1StringView objectName)
{
    auto *part = new QWidget(this);
    title = makeWords(part);
    groups = named(new FingerprintLabel(part), objectName, {});
    title->setBuddy(groups);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(title);
    column->addWidget(groups);
    return part;
}

QWidget *TrustWarning::makeButtons()
{
    auto *buttons = new QWidget(this);
    auto *stay = named(new QPushButton(buttons), "stayAwayButton"_L1, tr("Stay away"));
    setRoomyText(stay, tr("Stay &away"));
    m_trust = named(new QPushButton(buttons), "trustButton"_L1, {});
    for (QPushButton *button : {stay, m_trust})
        button->setAutoDefault(false); // Enter in a dialogue above must not trust by chance
    connect(stay, &QPushButton::clicked, this, &TrustWarning::declined);
    connect(m_trust, &QPushButton::clicked, this, &TrustWarning::trusted);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(stay);
    row->addWidget(m_trust);
    row->addStretch(1);
    return buttons;
}

void TrustWarning::warn(const QUrl &server, const client::Breach &breach)
{
    const TrustWords words = trustWords(breach, server);
    m_what->setText(words.what);
    m_meaning->setText(words.meaning);
    m_advice->setText(words.advice);
    m_expectedTitle->setText(words.expectedTitle);
    m_expected->setText(breach.expected.groups());
    m_expectedTitle->parentWidget()->setHidden(words.expectedTitle.isEmpty());
    m_shownTitle->setText(words.shownTitle);
    m_shown->setText(breach.shown.groups());
    m_shownTitle->parentWidget()->setHidden(words.shownTitle.isEmpty());
    setRoomyText(m_trust, words.trust);
    m_trust->setAccessibleName(QString(words.trust).remove(u'&'));
    setAccessibleName(words.what);
    setAccessibleDescription(words.meaning + u' ' + words.advice);
    show();
    announce(this, words.what);
}

void TrustWarning::paintEvent(QPaintEvent *)
{
    const Theme theme(palette());
    QPainter painter(this);
    painter.fillRect(rect(), blend(theme.base, theme.danger, theme.isDark ? 0.22 : 0.12));
    painter.fillRect(QRect(0, height() - 1, width(), 1), blend(theme.base, theme.danger, 0.4));
    paintSign(painter, Sign::Warning, QRectF(Margin, Gap, SignSide, SignSide), theme.danger);
}

} // namespace charla::ui
