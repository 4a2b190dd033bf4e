/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * What the readers of entries, and the servers, say in English for the logs of jobs, as people of
 * an office read it.
 */
package io.yuqing.control.word;
