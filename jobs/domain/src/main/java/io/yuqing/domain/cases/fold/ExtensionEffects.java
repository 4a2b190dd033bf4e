/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.fold;

import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.record.Clock;
import io.yuqing.domain.cases.record.ExtensionRequest;

/** A unit asks for more time; the desk gives it or does not. */
final class ExtensionEffects {
    private ExtensionEffects() {}

    static void ask(Change change) {
        String key = key(change, change.acting());
        change.record.requests.put(
                key,
                new ExtensionRequest(
                        key, change.acting(), change.details().number(EntryDetail.UNTIL)));
    }

    static void grant(Change change) {
        String key = key(change, change.text(EntryDetail.UNIT));
        ExtensionRequest request = change.record.requests.remove(key);
        change.record.extended++;
        change.record.granted.add(key);
        new Clockwork(change).extend(key, request.until());
    }

    static void deny(Change change) {
        change.record.requests.remove(key(change, change.text(EntryDetail.UNIT)));
    }

    private static String key(Change change, String unit) {
        return Clock.key(change.record.clocks.keySet(), change.text(EntryDetail.DEADLINE), unit);
    }
}
