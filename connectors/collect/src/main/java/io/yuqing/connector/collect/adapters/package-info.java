/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** One class for each tool whose files are read, and the list of them. */
package io.yuqing.connector.collect.adapters;
