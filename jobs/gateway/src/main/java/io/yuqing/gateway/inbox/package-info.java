/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * The watched folder: which file is to be taken, when, and where it goes then. How a file is read
 * is not known here.
 */
package io.yuqing.gateway.inbox;
