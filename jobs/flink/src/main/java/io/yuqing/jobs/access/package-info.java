/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * Why a server cannot be used although it answers: one sentence with the key to set. Errors come
 * in, text goes out; nothing here connects to anything.
 */
package io.yuqing.jobs.access;
