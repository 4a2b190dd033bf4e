/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox;

import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;

/** What is wrong, told once and not at every look, and once when it is over. */
final class Troubles {
    private final Logger log;
    private final Map<String, String> told = new HashMap<>();

    Troubles(Logger log) {
        this.log = log;
    }

    /**
     * @param about what has the trouble; it has one at a time
     */
    void tell(String about, String sentence) {
        if (!sentence.equals(told.put(about, sentence))) {
            log.warn("{}: {}", about, sentence);
        }
    }

    /** Does nothing if there was none. */
    void over(String about) {
        if (told.remove(about) != null) {
            log.info("{}: this is over.", about);
        }
    }
}
