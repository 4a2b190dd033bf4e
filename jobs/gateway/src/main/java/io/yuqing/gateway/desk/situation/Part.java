/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.situation;

import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import io.yuqing.gateway.log.FaultPlace;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One question that is asked again and again; its last answer stays until there is another. */
final class Part<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Part.class);

    /** What asks the tables. */
    interface Question<T> {
        T ask(Tables tables, Instant now) throws TablesException;
    }

    private final String name;
    private final Question<T> question;
    private Seen<T> seen = Seen.nothing();
    private Trouble trouble;

    Part(String name, Question<T> question) {
        this.name = name;
        this.question = question;
    }

    /**
     * False if nothing else need be asked now.
     *
     * @param now that the answer is about
     */
    boolean ask(Tables tables, Instant now) {
        try {
            seen = new Seen<>(question.ask(tables, now), now);
            if (trouble != null) {
                LOG.info("{} can be read again.", name);
            }
            trouble = null;
            return true;
        } catch (TablesException e) {
            tell(e.isAway() ? "ClickHouse is away." : "ClickHouse says code " + e.code() + ".");
            fail(e.getMessage(), now);
            return !e.isAway();
        } catch (RuntimeException e) {
            tell(FaultPlace.of(e));
            fail("程序出错，原因见接入网关的日志。", now);
            return true;
        }
    }

    /** Once for each time that it goes wrong. */
    private void tell(String why) {
        if (trouble == null) {
            LOG.warn("{} cannot be read; what was read last is shown. {}", name, why);
        }
    }

    private void fail(String sentence, Instant now) {
        trouble = new Trouble(trouble == null ? now : trouble.since(), sentence);
    }

    Seen<T> seen() {
        return seen;
    }

    Optional<Trouble> trouble() {
        return Optional.ofNullable(trouble);
    }
}
