// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/wire/notifierwatch.h>

#include <QSocketNotifier>

namespace charla::server {

NotifierWatch::NotifierWatch() = default;
NotifierWatch::~NotifierWatch() = default;

void NotifierWatch::add(int descriptor, Watched &who, Interest interest)
{
    Notifiers notifiers{std::make_unique<QSocketNotifier>(descriptor, QSocketNotifier::Read),
                        std::make_unique<QSocketNotifier>(descriptor, QSocketNotifier::Write),
                        interest};
    connect(notifiers.read.get(), &QSocketNotifier::activated, this,
            [&who] { who.onReady(Watched::Ready::ToRead); });
    connect(notifiers.write.get(), &QSocketNotifier::activated, this,
            [&who] { who.onReady(Watched::Ready::ToWrite); });
    m_notifiers.insert_or_assign(descriptor, std::move(notifiers));
    change(descriptor, who, interest);
}

void NotifierWatch::change(int descriptor, Watched &, Interest interest)
{
    Notifiers &notifiers = m_notifiers.at(descriptor);
    notifiers.interest = interest;
    apply(notifiers);
}

void NotifierWatch::setEnabled(bool isEnabled)
{
    m_isEnabled = isEnabled;
    for (const auto &[descriptor, notifiers] : m_notifiers)
        apply(notifiers);
}

void NotifierWatch::apply(const Notifiers &notifiers) const
{
    const auto wants = [this, &notifiers](Interest interest) {
        return m_isEnabled
            && (notifiers.interest == interest || notifiers.interest == Interest::Both);
    };
    notifiers.read->setEnabled(wants(Interest::Read));
    notifiers.write->setEnabled(wants(Interest::Write));
}

void NotifierWatch::remove(int descriptor, Watched &)
{
    const auto node = m_notifiers.extract(descriptor);
    if (node.empty())
        return;
    // It may be the one that calls just now.
    for (std::unique_ptr<QSocketNotifier> *notifier : {&node.mapped().read, &node.mapped().write}) {
        (*notifier)->setEnabled(false);
        (*notifier)->disconnect(this);
        notifier->release()->deleteLater();
    }
}

} // namespace charla::server
