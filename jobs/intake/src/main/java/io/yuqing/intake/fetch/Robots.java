/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What each host allows to programs (RFC 9309), asked once a day. Who has no robots.txt allows
 * everything; who has one and does not give it, nothing until it does.
 */
final class Robots {
    /** As rules for us name us. */
    static final String NAME = "yuqing";

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST_BYTES = 500 << 10;
    private static final int MOST_REDIRECTS = 5;

    private record Known(BaseRobotRules rules, Instant until) {}

    private final Getter getter;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    Robots(Getter getter, Clock clock) {
        this.getter = getter;
        this.clock = clock;
    }

    /**
     * Returns if the document may be fetched.
     *
     * @throws FetchFault if it may not, or nobody knows
     */
    void check(URI uri, boolean within) throws FetchFault {
        URI file = uri.resolve("/robots.txt");
        Known rules = known.get(file.toString());
        if (rules == null || !clock.instant().isBefore(rules.until)) {
            rules = new Known(read(file, within), clock.instant().plus(KEPT));
            known.put(file.toString(), rules);
        }
        if (!rules.rules.isAllowed(uri.toString())) {
            throw new FetchFault(FetchFlaw.ROBOTS, uri.getHost(), "");
        }
    }

    private BaseRobotRules read(URI file, boolean within) throws FetchFault {
        URI at = file;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            boolean meant = within && Redirect.sameHost(file, at);
            HttpAnswer answer = getter.get(at, meant, Validators.NONE, "text/plain", MOST_BYTES);
            if (!answer.isRedirect()) {
                return rules(file, answer);
            }
            at = Redirect.target(at, answer);
        }
        return new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL);
    }

    private static BaseRobotRules rules(URI file, HttpAnswer answer) throws FetchFault {
        int status = answer.status();
        if (status / 100 == 2) {
            return new SimpleRobotRulesParser()
                    .parseContent(
                            file.toString(),
                            answer.body(),
                            answer.header("Content-Type"),
                            List.of(NAME));
        }
        if (status >= 500 || status == 429) {
            throw new FetchFault(FetchFlaw.ROBOTS_AWAY, file.getHost(), "HTTP " + status);
        }
        return new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL);
    }
}
