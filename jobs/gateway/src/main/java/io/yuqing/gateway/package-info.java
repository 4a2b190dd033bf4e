/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * The door: collectors, a folder and feeds bring posts and comments in by it. A process of its own
 * with no disk; it knows nothing of the jobs but what they read.
 */
package io.yuqing.gateway;
