/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * The delivery job: its topology, its uids, and the real world it runs in. Only wiring; what is
 * done stands in the rooms below, and none of them uses this one.
 */
package io.yuqing.jobs.delivery;
