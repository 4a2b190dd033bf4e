/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * The door: collectors, a folder and feeds bring posts and comments in by it, and people see on its
 * desk what came of them. A process of its own with no disk; it knows nothing of the jobs but what
 * they read and write.
 */
package io.yuqing.gateway;
