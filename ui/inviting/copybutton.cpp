// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/inviting/copybutton.h>

#include <ui/look/icons.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QTimer>

#include <chrono>

namespace charla::ui {

using namespace std::chrono_literals;

namespace {

constexpr auto CopiedSpan = 2s; // the button says so for that long

} // namespace

CopyButton::CopyButton(QString text, QWidget *parent) : QToolButton(parent), m_text(std::move(text))
{
    setCopied(m_text);
    setAutoRaise(true);
    showResting();
    connect(this, &QToolButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_text);
        setIcon(signIcon(Sign::Check));
        setToolTip(tr("Copied"));
        QTimer::singleShot(CopiedSpan, this, &CopyButton::showResting);
    });
}

void CopyButton::setCopied(const QString &text)
{
    m_text = text;
    setAccessibleName(tr("Copy %1").arg(m_text));
}

void CopyButton::showResting()
{
    setIcon(signIcon(Sign::Copy));
    setToolTip(tr("Copy"));
}

} // namespace charla::ui
