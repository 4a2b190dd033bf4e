/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.store;

import io.yuqing.control.entry.ControlEntry;

/**
 * What became of a change.
 *
 * @param entry what was written, or would have been
 * @param standing what somebody else has put in force meanwhile; null if it is nothing, or does not
 *     matter
 * @param note what else there is to say, in Chinese; empty if nothing
 */
public record WriteOutcome(Result result, ControlEntry entry, ControlEntry standing, String note) {
    /** How it went. */
    public enum Result {
        WRITTEN,
        /** Nothing would be another; nothing was written. */
        SAME,
        /** Another revision stands than the change was made from; nothing was written. */
        STALE,
        /** At the same moment somebody else wrote the same revision, before this one. */
        OVERTAKEN
    }
}
