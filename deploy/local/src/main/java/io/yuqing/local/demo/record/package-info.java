/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * Items as lines of the wire contract, and the files that hold such lines. Nothing here decides
 * what happens or when it arrives.
 */
package io.yuqing.local.demo.record;
