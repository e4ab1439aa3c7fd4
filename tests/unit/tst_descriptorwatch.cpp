// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/wire/descriptor.h>
#include <server/wire/notifierwatch.h>
#ifdef Q_OS_LINUX
#include <server/wire/epollwatch.h>
#endif

#include <QTest>

#include <sys/socket.h>

#include <array>
#include <functional>
#include <memory>
#include <vector>

using namespace charla::server;
using Interest = DescriptorWatch::Interest;
using Ready = Watched::Ready;

namespace {

//! Two connected sockets, and who waits for the first.
class Pair : public Watched
{
public:
    using Hears = std::function<void(Pair &, Ready)>;

    explicit Pair(Hears hears) : m_hears(std::move(hears))
    {
        std::array<int, 2> numbers{};
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, numbers.data()) != 0)
            qFatal("no sockets");
        near = Descriptor(numbers[0]);
        far = Descriptor(numbers[1]);
    }

    void onReady(Ready ready) override { m_hears(*this, ready); }
    void says(char byte) const { QCOMPARE(::write(far.number(), &byte, 1), 1); }
    char takes() const
    {
        char byte = 0;
        return ::read(near.number(), &byte, 1) == 1 ? byte : '\0';
    }

    Descriptor near;
    Descriptor far;

private:
    Hears m_hears;
};

} // namespace

Q_DECLARE_METATYPE(std::shared_ptr<DescriptorWatch>)

//! Both ways to wait for many descriptors hold the same promises.
class TestDescriptorWatch : public QObject
{
    Q_OBJECT

private slots:
    void whatComesIsTold_data() { addWatches(); }
    void whatComesIsTold()
    {
        QFETCH(std::shared_ptr<DescriptorWatch>, watch);
        QByteArray heard;
        Pair pair([&heard](Pair &it, Ready) { heard.append(it.takes()); });
        watch->add(pair.near.number(), pair, Interest::Read);

        pair.says('a');
        QTRY_COMPARE(heard, QByteArray("a"));
        pair.says('b');
        pair.says('c');

        QTRY_COMPARE(heard, QByteArray("abc")); // told till it is taken
        watch->remove(pair.near.number(), pair);
    }

    void whoDoesNotWantToReadHearsNothingTillItDoes_data() { addWatches(); }
    void whoDoesNotWantToReadHearsNothingTillItDoes()
    {
        QFETCH(std::shared_ptr<DescriptorWatch>, watch);
        QByteArray heard;
        Pair quiet([&heard](Pair &it, Ready) { heard.append(it.takes()); });
        QByteArray others;
        Pair other([&others](Pair &it, Ready) { others.append(it.takes()); });
        watch->add(quiet.near.number(), quiet, Interest::None);
        watch->add(other.near.number(), other, Interest::Read);
        quiet.says('a');
        for (int round = 1; round <= 5; ++round) {
            other.says('x');
            QTRY_COMPARE(others.size(), round);
        }
        QCOMPARE(heard, QByteArray());

        watch->change(quiet.near.number(), quiet, Interest::Read);

        QTRY_COMPARE(heard, QByteArray("a"));
        watch->remove(quiet.near.number(), quiet);
        watch->remove(other.near.number(), other);
    }

    void roomToWriteIsToldWhenItIsWanted_data() { addWatches(); }
    void roomToWriteIsToldWhenItIsWanted()
    {
        QFETCH(std::shared_ptr<DescriptorWatch>, watch);
        int told = 0;
        Pair pair([&told, &watch](Pair &it, Ready ready) {
            QCOMPARE(ready, Ready::ToWrite);
            ++told;
            watch->change(it.near.number(), it, Interest::Read);
        });
        watch->add(pair.near.number(), pair, Interest::Both);
        QTRY_COMPARE(told, 1);
        watch->remove(pair.near.number(), pair);
    }

    void whoIsTakenAwayInTheMiddleIsNotTold_data() { addWatches(); }
    void whoIsTakenAwayInTheMiddleIsNotTold()
    {
        QFETCH(std::shared_ptr<DescriptorWatch>, watch);
        // Whoever is first takes all others away.
        std::vector<std::unique_ptr<Pair>> pairs;
        int told = 0;
        for (int i = 0; i < 20; ++i) {
            pairs.push_back(std::make_unique<Pair>([&pairs, &told, &watch](Pair &first, Ready) {
                ++told;
                first.takes();
                for (auto &pair : pairs) {
                    if (pair && pair.get() != &first) {
                        watch->remove(pair->near.number(), *pair);
                        pair.reset();
                    }
                }
            }));
            watch->add(pairs.back()->near.number(), *pairs.back(), Interest::Read);
        }
        for (const auto &pair : pairs)
            pair->says('a');

        QTRY_COMPARE(told, 1);

        for (const auto &pair : pairs) {
            if (!pair)
                continue;
            pair->says('b'); // the one that is left goes on
            QTRY_COMPARE(told, 2);
            watch->remove(pair->near.number(), *pair);
        }
    }

    void theEndOfAConnectionIsToldToWhoReads_data() { addWatches(); }
    void theEndOfAConnectionIsToldToWhoReads()
    {
        QFETCH(std::shared_ptr<DescriptorWatch>, watch);
        bool isEnded = false;
        Pair pair([&isEnded, &watch](Pair &it, Ready) {
            isEnded = it.takes() == '\0';
            watch->remove(it.near.number(), it);
        });
        watch->add(pair.near.number(), pair, Interest::Read);
        pair.far.close();
        QTRY_VERIFY(isEnded);
    }

    void nothingIsToldWhileItIsOff_data() { addWatches(); }
    void nothingIsToldWhileItIsOff()
    {
        QFETCH(std::shared_ptr<DescriptorWatch>, watch);
        QByteArray heard;
        Pair pair([&heard](Pair &it, Ready) { heard.append(it.takes()); });
        watch->add(pair.near.number(), pair, Interest::Read);
        NotifierWatch otherWatch;
        QByteArray others;
        Pair other([&others](Pair &it, Ready) { others.append(it.takes()); });
        otherWatch.add(other.near.number(), other, Interest::Read);
        watch->setEnabled(false);
        pair.says('a');
        for (int round = 1; round <= 5; ++round) {
            other.says('x');
            QTRY_COMPARE(others.size(), round); // the loop turns
        }
        QCOMPARE(heard, QByteArray());
        otherWatch.remove(other.near.number(), other);

        watch->setEnabled(true);

        QTRY_COMPARE(heard, QByteArray("a"));
        watch->remove(pair.near.number(), pair);
    }

#ifdef Q_OS_LINUX
    void whoStaysIsHeardBeforeManyWhoAreCutOff()
    {
        EpollWatch watch(64);
        int parted = 0;
        std::vector<std::unique_ptr<Pair>> parting;
        for (int i = 0; i < 200; ++i) {
            parting.push_back(std::make_unique<Pair>([&watch, &parted](Pair &it, Ready) {
                ++parted;
                watch.remove(it.near.number(), it);
            }));
            watch.add(parting.back()->near.number(), *parting.back(), Interest::Read);
            parting.back()->far.close();
        }
        int partedBefore = -1;
        Pair stays([&parted, &partedBefore](Pair &it, Ready) {
            if (it.takes() == 'x')
                partedBefore = parted;
        });
        watch.add(stays.near.number(), stays, Interest::Read);
        stays.says('x');

        QTRY_VERIFY(partedBefore >= 0);
        QVERIFY2(partedBefore < 64, qPrintable(QString::number(partedBefore)));
        QTRY_COMPARE(parted, 200); // all of them are heard of
        watch.remove(stays.near.number(), stays);
    }
#endif

private:
    static void addWatches()
    {
        QTest::addColumn<std::shared_ptr<DescriptorWatch>>("watch");
        QTest::newRow("Qt's notifiers")
            << std::shared_ptr<DescriptorWatch>(std::make_shared<NotifierWatch>());
#ifdef Q_OS_LINUX
        QTest::newRow("epoll") << std::shared_ptr<DescriptorWatch>(
            std::make_shared<EpollWatch>(64));
#endif
    }
};

QTEST_GUILESS_MAIN(TestDescriptorWatch)

#include "tst_descriptorwatch.moc"
