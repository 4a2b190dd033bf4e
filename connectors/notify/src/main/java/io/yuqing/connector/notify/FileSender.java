/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

import java.util.List;

/** A sender over a channel on which files can go with a notice. */
public interface FileSender extends Sender {

    /**
     * One attempt, as {@link Sender#send(Notice, long)}. Of files that are too much for one mail
     * nothing is sent: the receipt is {@link Outcome#REJECTED} for {@link Reason#SIZE}.
     */
    Receipt send(Notice notice, List<Attachment> files, long done);

    @Override
    default Receipt send(Notice notice, long done) {
        return send(notice, List.of(), done);
    }
}
