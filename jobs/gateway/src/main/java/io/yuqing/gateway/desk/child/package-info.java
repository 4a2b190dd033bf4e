/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Commands that the desk runs as processes of their own: how far they are, and what came of them.
 * What they are about may not enter.
 */
package io.yuqing.gateway.desk.child;
