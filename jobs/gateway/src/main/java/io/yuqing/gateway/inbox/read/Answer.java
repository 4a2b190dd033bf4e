/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What became of a file.
 *
 * @param why a sentence: for staff in Chinese if the file is {@link Kind#UNREADABLE}, for the log
 *     in English if it has to wait; else empty
 * @param batch the {@code source_ref} of its items; empty if it was not taken
 */
public record Answer(Kind kind, String why, String batch, long accepted, long refused) {
    /** What is to be done with the file. */
    public enum Kind {
        /** Nothing was asked yet. */
        READY,
        /** All of it is stored, its receipt and what was refused are written. */
        TAKEN,
        /** Never to be tried again as it is. */
        UNREADABLE,
        /** To be tried again; other files are not concerned. */
        HELD,
        /** To be tried again; no file can be taken now. */
        DOWN,
        /** The process that read it is gone. */
        DIED
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer ready() {
        return new Answer(Kind.READY, "", "", 0, 0);
    }

    static Answer taken(String batch, long accepted, long refused) {
        return new Answer(Kind.TAKEN, "", batch, accepted, refused);
    }

    static Answer unreadable(String why) {
        return new Answer(Kind.UNREADABLE, why, "", 0, 0);
    }

    static Answer held(String why) {
        return new Answer(Kind.HELD, why, "", 0, 0);
    }

    static Answer down(String why) {
        return new Answer(Kind.DOWN, why, "", 0, 0);
    }

    static Answer died(String why) {
        return new Answer(Kind.DIED, why, "", 0, 0);
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of plain values is always JSON", e);
        }
    }

    static Answer of(String json) throws JsonProcessingException {
        return JSON.readValue(json, Answer.class);
    }
}
