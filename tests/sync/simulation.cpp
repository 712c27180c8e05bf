// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation.h"

#include "simulatedhouse.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace galley::testkit {

using What = SimulatedThing::What;

QString nameOf(What what)
{
    switch (what) {
    case What::Write: return u"write"_s;
    case What::Save: return u"save"_s;
    case What::Handle: return u"handle"_s;
    case What::Act: return u"act"_s;
    case What::Comment: return u"comment"_s;
    case What::Sync: return u"sync"_s;
    case What::Clock: return u"clock"_s;
    case What::Skew: return u"skew"_s;
    case What::People: return u"people"_s;
    case What::Register: return u"register"_s;
    case What::Time: return u"time"_s;
    case What::Backup: return u"backup"_s;
    case What::Restore: return u"restore"_s;
    case What::Reinstall: return u"reinstall"_s;
    case What::Picture: return u"picture"_s;
    }
    return {};
}

QList<SimulatedThing> courseOf(quint32 seed, int things)
{
    static const std::pair<int, What> weights[] = {
        {60, What::Write}, {210, What::Save}, {60, What::Handle}, {300, What::Act}, {30, What::Comment}, {190, What::Sync}, {20, What::Clock},
        {20, What::Skew}, {20, What::People}, {25, What::Register}, {35, What::Time}, {7, What::Backup}, {5, What::Restore}, {5, What::Reinstall},
        {13, What::Picture},
    };
    QRandomGenerator random(seed);
    QList<SimulatedThing> course;
    for (int i = 0; i < things; ++i) {
        int dice = static_cast<int>(random.bounded(1000));
        SimulatedThing thing;
        for (const auto &[weight, what] : weights) {
            thing.what = what;
            dice -= weight;
            if (dice < 0)
                break;
        }
        thing.desk = random.generate();
        thing.a = random.generate();
        thing.b = random.generate();
        thing.c = random.generate();
        course.append(thing);
    }
    return course;
}

SimulationOrigin::SimulationOrigin()
    : m_parts(std::make_unique<Parts>())
{
}

SimulationOrigin::~SimulationOrigin() = default;

void SimulationOrigin::useStores(const SimulatedStores &stores, const QString &folder)
{
    m_parts->stores = stores;
    m_parts->workstation = folder;
}

SimulationOutcome simulate(const SimulationOrigin &origin, quint32 seed, const QList<SimulatedThing> &course, const DeliberateBreaks &breaks)
{
    SimulatedHouse house(origin, seed, breaks);
    return house.live(course);
}

QList<SimulatedThing> shrunk(const SimulationOrigin &origin, quint32 seed, QList<SimulatedThing> course, const DeliberateBreaks &breaks)
{
    for (qsizetype piece = course.size() / 2; piece > 0; piece /= 2) {
        for (qsizetype at = 0; at < course.size();) {
            QList<SimulatedThing> shorter = course;
            shorter.remove(at, qMin(piece, course.size() - at));
            if (simulate(origin, seed, shorter, breaks).wrong.isEmpty())
                at += piece;
            else
                course = shorter;
        }
    }
    return course;
}

} // namespace galley::testkit
