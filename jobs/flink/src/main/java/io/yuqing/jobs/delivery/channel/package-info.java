/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Sends what waits at a channel: settle, tidy, choose, send, one stage a class. No decision about
 * whom to tell, and no text.
 */
package io.yuqing.jobs.delivery.channel;
