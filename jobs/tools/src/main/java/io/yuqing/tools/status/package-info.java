/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * How a running system is: account, alerts and topics as the views tell them, and its jobs. Only
 * reads; starts and stops nothing.
 */
package io.yuqing.tools.status;
