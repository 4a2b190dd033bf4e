/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * The command {@code truth}: replays a folder, with a part killed on the way if asked, and checks
 * each row against the truth beside the streams. Nothing here computes a count the way the job
 * does.
 */
package io.yuqing.acceptance.truth;
