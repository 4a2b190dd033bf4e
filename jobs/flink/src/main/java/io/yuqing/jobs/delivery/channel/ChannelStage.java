/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.channel;

/**
 * One thing that is done whenever a channel is looked at. The stages of a channel are asked in
 * their order, until one says when to look again.
 */
interface ChannelStage {
    /** The next stage is asked. */
    long GO_ON = Long.MIN_VALUE;

    /** Nothing is left to do and nothing to remember. */
    long NEVER = Long.MAX_VALUE;

    /**
     * @return when to look again, in ms of the wall clock; {@link #GO_ON} or {@link #NEVER}
     */
    long run(ChannelTurn turn) throws Exception;
}
