/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.channel;

import io.yuqing.connector.notify.ChannelConfig;
import io.yuqing.connector.notify.Sender;
import java.io.Serializable;

/** Opens a channel where it is used. Serializable, because it travels to the TaskManagers. */
public interface SenderOpener extends Serializable {
    /** Without I/O. */
    Sender open(ChannelConfig channel);
}
